import{tool}from"./chunk-4DMOXNSK.js";import{byPath,fixOf,located,messageOf,paragraph,relatedText,repositoryPath}from"./chunk-K7TOCIXL.js";import{claimedText,count,headline,inputCounts,namedGroups,nothingJudged,skippedGroups,suppressedCounts}from"./chunk-CIQ5N5KP.js";import"./chunk-HHBNZQAT.js";import"./chunk-2REHRQ65.js";import{visible}from"./chunk-DSZVRTPS.js";import"./chunk-MYD3BOG4.js";var special=/[&<>\\`*_[\]|~$]|[@#](?=\w)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;function markdownText(text){return visible(text).split(/(`[^`]+`)/).map((part,index)=>index%2===1?markdownCode(part.slice(1,-1)):escaped(part)).join("")}function markdownCode(text){return`<code>${escaped(visible(text))}</code>`}function escaped(text){return text.replace(special,character=>character==="@"||character==="#"?`${character}<!-- -->`:`&#${character.charCodeAt(0)};`)}var tableHead=`| Line | Severity | Finding | Fix |
| ---: | --- | --- | --- |
`,maxPaths=5,maxPlaces=3,maxNamed=20,markdown=(result,context)=>{let live=[...byPath(result.findings)].map(([path,findings])=>fileSection(path,findings,context)),silenced=context.reportSuppressed?[...byPath(result.suppressed.map(one=>({...one,...one.finding})))].map(([path,list])=>fileSection(path,list,context,"suppressed in ")):[],head=`### ${tool.name}: ${headlineOf(result)}
`,nothing=nothingJudged(result.summary),tail=[nothing===null?"":`
**${nothing}**
`,`
${inputCounts(result.summary)} read.
`,claimedPart(claimedText(result.summary)),skippedPart(result.summary.skipped,context.root)].join("");return fitted(head,[...live,...silenced],tail,context.byteLimit??Number.POSITIVE_INFINITY)};function claimedPart(claimed){return claimed===null?"":`
${markdownText(claimed)}
`}function headlineOf({summary,suppressed}){let silenced=suppressedCounts(suppressed);return headline(summary)+(silenced===null?"":` (${silenced})`)}function fileSection(path,findings,context,prefix=""){return{head:`
#### ${prefix}${markdownCode(repositoryPath(path,context.root))}

${tableHead}`,rows:findings.map(finding=>row(finding,context))}}function row(finding,context){let{path,line}=located(finding),shown=context.linkBase===void 0?`${line}`:`[${line}](${linkTo(path,line,context)})`,severity=finding.severity==="error"?"**error**":finding.severity,reason=finding.reason?`<br>Suppressed: ${markdownText(paragraph(finding.reason))}`:"",related=relatedText(finding,maxPlaces,context.root),see=related===""?"":`<br>See: ${markdownText(related)}`,message=`${markdownText(messageOf(finding))}${see}<br>${markdownCode(finding.rule)}${reason}`;return`| ${shown} | ${severity} | ${message} | ${markdownText(fixOf(finding))} |
`}function linkTo(path,line,context){let encoded=repositoryPath(path,context.root).replace(new RegExp("\\p{Cs}","gu"),"�").split("/").map(segment=>encodeURIComponent(segment).replace(/[()!'*]/g,hexEscape));return`${context.linkBase.replace(/\/*$/,"/")}${encoded.join("/")}#L${line}`}function hexEscape(character){return`%${character.charCodeAt(0).toString(16).toUpperCase()}`}function skippedPart(skipped,root){if(skipped.length===0)return"";let rows=skippedGroups(skipped).map(({reason,count:number,paths})=>{let shown=paths.slice(0,maxPaths).map(path=>markdownCode(repositoryPath(path,root))),more=paths.length>maxPaths?` and ${paths.length-maxPaths} more`:"";return`- ${number} ${reason}: ${shown.join(", ")}${more}
`});return rows.push(...namedGroups(skipped).map(namedRow)),`
<details><summary>${skipped.length} skipped</summary>

${rows.join("")}
</details>
`}function namedRow({advice,members}){let shown=members.slice(0,maxNamed).map(({name})=>markdownText(name)),more=members.length>maxNamed?` and ${members.length-maxNamed} more`:"";return`
${markdownText(advice)}: ${shown.join(", ")}${more}
`}function fitted(head,sections,tail,limit){let all=head+sections.map(section=>section.head+section.rows.join("")).join("")+tail;if(bytes(all)<=limit)return all;let total=sections.reduce((sum,{rows})=>sum+rows.length,0),notice=shown2=>`
**${count(total-shown2,"finding")} more not shown here: this report is cut at ${limit} bytes.**
`,room=limit-bytes(head)-bytes(tail)-bytes(notice(0));if(room<0)return bytes(head+notice(0))<=limit?head+notice(0):head;let page="",shown=0;filling:for(let section of sections){let pending=section.head;for(let next of section.rows){let size=bytes(pending)+bytes(next);if(size>room)break filling;page+=pending+next,pending="",room-=size,shown+=1}}return head+page+notice(shown)+tail}function bytes(text){return Buffer.byteLength(text)}export{markdown};
