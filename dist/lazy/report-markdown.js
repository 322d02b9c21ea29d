import{causeText,grouped,isSpreadOut,leadOf,maxLines,shortFix,writtenFor}from"./chunk-AB2YSWTR.js";import"./chunk-CT5F2PZJ.js";import{tool}from"./chunk-ETO5W7AQ.js";import"./chunk-T6CNMVNH.js";import{claimedText,count,headline,hiddenText,inputCounts,judgingCommands,labelOf,leftOutText,namedGroups,nothingJudged,skippedGroups,suppressedCounts,testDataHeading}from"./chunk-UM2VLGIE.js";import{encodedPath,located,messageOf,paragraph,relatedText,repositoryPath}from"./chunk-ZRWVDVGD.js";import"./chunk-2REHRQ65.js";import"./chunk-NHTMJLJ4.js";import"./chunk-Y2FGIQ3O.js";import"./chunk-E7YKUFMB.js";import"./chunk-FRRTHTMF.js";import{visible}from"./chunk-K3AQ4MUT.js";import"./chunk-MYD3BOG4.js";var special=/[&<>\\`*_[\]|~$]|[@#](?=\w)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;function markdownText(text){return visible(text).split(/(`[^`]+`)/).map((part,index)=>index%2===1?markdownCode(part.slice(1,-1)):escaped(part)).join("")}function markdownCode(text){return`<code>${escaped(visible(text))}</code>`}function escaped(text){return text.replace(special,character=>character==="@"||character==="#"?`${character}<!-- -->`:`&#${character.charCodeAt(0)};`)}var tableHead=`| Place | Severity | Finding | Fix |
| --- | --- | --- | --- |
`,maxPaths=5,maxPlaces=3,maxNamed=20,markdown=(result,context)=>{let groups=grouped(result.findings,context.groupBy??"cause"),shown=groups.slice(0,context.blockLimit),hidden=groups.slice(shown.length),tests=shown.filter(({isTestData})=>isTestData),rowsOf=some=>some.map(group=>groupRow(group,context)),live=[...section("",rowsOf(shown.filter(({isTestData})=>!isTestData))),...section(tests.length===0?"":testDataPart(tests),rowsOf(tests))],silenced=context.reportSuppressed?section(`
#### Suppressed
`,result.suppressed.map(({finding,reason})=>findingRow(finding,reason,context))):[],nothing=nothingJudged(result.summary),left=leftOutText(result.summary),head=`### ${tool.name}: ${headlineOf(result)}
${left===null?"":`
**${markdownText(left)}**
`}`,tail=[hidden.length===0?"":`
${hiddenText(hidden)}; --max-blocks 0 shows all.
`,nothing===null?"":`
**${nothing}**
`,`
${inputCounts(result.summary)} read.
`,claimedPart(claimedText(result.summary)),skippedPart(result.summary.skipped,context.root)].join("");return fitted(head,[...live,...silenced],tail,context.byteLimit??Number.POSITIVE_INFINITY)};function section(head,rows){return rows.length===0?[]:[{head:`${head}
${tableHead}`,rows}]}function testDataPart(groups){let{text,yaml}=testDataHeading(groups);return`
${markdownText(text)}

\`\`\`yaml
${yaml.join(`
`)}
\`\`\`
`}function claimedPart(claimed){return claimed===null?"":`
${markdownText(claimed)}
`}function headlineOf({summary,suppressed}){let silenced=suppressedCounts(suppressed);return headline(summary)+(silenced===null?"":` (${silenced})`)}function groupRow(group,context){let{place,findings,lines,rules,severity}=group,lead=leadOf(group),isSpread=isSpreadOut(group),related=isSpread?"":relatedText(lead,maxPlaces,context.root),parts=[...isSpread?[`**${markdownText(causeText(group))}**`]:[],markdownText(messageOf(lead)),...related===""?[]:[`See: ${markdownText(related)}`],...isSpread?[placesDetails(lines,context)]:[],rules.map(markdownCode).join(" ")],written=writtenFor(lead,group),fix=written===null?markdownText(shortFix(lead)):`${written.says.replaceAll("`","")}:${diffCode(written.lines)}${markdownText(written.caution)}`;return{text:tableRow(place,severity,parts.join("<br>"),fix,context),findings:findings.length}}function findingRow(finding,reason,context){let why=reason===""?"":`<br>Suppressed: ${markdownText(paragraph(reason))}`,message=`${markdownText(messageOf(finding))}<br>${markdownCode(finding.rule)}${why}`;return{text:tableRow(finding,finding.severity,message,markdownText(shortFix(finding)),context),findings:1}}function tableRow(place,severity,message,fix,context){let shown=severity==="error"?"**error**":severity;return`| ${placeLink(place,context)} | ${shown} | ${message} | ${fix} |
`}function placesDetails(lines,context){let shown=lines.slice(0,maxLines).map(one=>`${placeLink(one,context)} ${markdownText(labelOf(one))}`),hidden=lines.length-shown.length,more=hidden>0?[`and ${count(hidden,"more place")}`]:[];return`<details><summary>${count(lines.length,"place")}</summary>${[...shown,...more].join("<br>")}</details>`}function diffCode(diff){return`<pre lang="diff">${diff.map(line=>markdownCode(line).slice(6,-7)).join("&#10;")}</pre>`}function placeLink(place,context){let{path,line}=located(place),shown=markdownCode(`${repositoryPath(path,context.root)}:${line}`);return context.linkBase===void 0?shown:`[${shown}](${linkTo(path,line,context)})`}function linkTo(path,line,context){let encoded=encodedPath(repositoryPath(path,context.root));return`${context.linkBase.replace(/\/*$/,"/")}${encoded}#L${line}`}function skippedPart(skipped,root){if(skipped.length===0)return"";let rows=skippedGroups(skipped).map(({reason,count:number,paths})=>{let shown=paths.slice(0,maxPaths).map(path=>markdownCode(repositoryPath(path,root))),more=paths.length>maxPaths?` and ${paths.length-maxPaths} more`:"";return`- ${number} ${reason}: ${shown.join(", ")}${more}
`});return rows.push(...judgingCommands(skipped).map(command=>`
Judges what is rendered first: ${markdownCode(command)}
`)),rows.push(...namedGroups(skipped).map(namedRow)),`
<details><summary>${skipped.length} skipped</summary>

${rows.join("")}
</details>
`}function namedRow({advice,members}){let shown=members.slice(0,maxNamed).map(({name})=>markdownText(name)),more=members.length>maxNamed?` and ${members.length-maxNamed} more`:"";return`
${markdownText(advice)}: ${shown.join(", ")}${more}
`}function fitted(head,sections,tail,limit){let whole=({head:top,rows})=>top+rows.map(({text})=>text).join(""),all=head+sections.map(whole).join("")+tail;if(bytes(all)<=limit)return all;let total=sections.flatMap(({rows})=>rows).reduce((sum,{findings})=>sum+findings,0),notice=shown2=>`
**${count(total-shown2,"finding")} more not shown here: this report is cut at ${limit} bytes.**
`,room=limit-bytes(head)-bytes(tail)-bytes(notice(0));if(room<0)return bytes(head+notice(0))<=limit?head+notice(0):head;let page="",shown=0;filling:for(let section2 of sections){let pending=section2.head;for(let{text,findings}of section2.rows){let size=bytes(pending)+bytes(text);if(size>room)break filling;page+=pending+text,pending="",room-=size,shown+=findings}}return head+page+notice(shown)+tail}function bytes(text){return Buffer.byteLength(text)}export{markdown};
