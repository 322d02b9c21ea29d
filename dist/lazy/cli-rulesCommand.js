import{prepare,ruleNamed}from"./chunk-KGQMWG5P.js";import{withNames}from"./chunk-FS2NIXH3.js";import"./chunk-4KTTWQPR.js";import"./chunk-UOICBOGH.js";import"./chunk-3WVY5ROH.js";import"./chunk-ENWENZBT.js";import"./chunk-W2XNV2YE.js";import"./chunk-5RMTN7SM.js";import{ruleFinder}from"./chunk-ZQUKXWHF.js";import"./chunk-YS5QXNTN.js";import{printable}from"./chunk-M7AEAJ54.js";import"./chunk-XAKNXNEP.js";import"./chunk-MYD3BOG4.js";function rulePageText(rule,width){let prose=(text,indent="")=>wrap(text,width,indent);return`${[`${rule.id}
${prose(rule.title)}`,facts(rule).slice(1).map(([name,value])=>prose(`${name}: ${value}`)).join(`
`),`Why
${prose(rule.why,"  ")}`,`Fix
${prose(withNames(rule.fix),"  ")}`,...graded(rule).map(text=>prose(text)),...optionEntries(rule).map(({name,text})=>`Option ${name}
${prose(text,"  ")}`),...rule.examples.map(example=>exampleText(example,width)),...rule.references.length===0?[]:[`References
${rule.references.map(url=>`  ${url}`).join(`
`)}`]].map(printableLines).join(`

`)}
`}function facts(rule){let entries=[["Rule",`\`${rule.id}\``],["Severity",rule.severity],["Security severity",rule.securitySeverity.toFixed(1)],["Profile",rule.profile]];return rule.aliases.length>0&&entries.push(["Former ids",rule.aliases.join(", ")]),rule.maps.length>0&&entries.push(["See also",rule.maps.join(", ")]),rule.since!==""&&entries.push(["Since",rule.since]),entries}function graded(rule){let severities=new Set(rule.cases.map(one=>one.severity??rule.severity));return severities.delete(rule.severity),severities.size===0?[]:[`Depending on the case it is reported as ${[...severities].join(" or ")} instead.`]}function optionEntries(rule){return Object.entries(rule.optionSchemas).map(([name,schema])=>({name,text:`${descriptionOf(schema)} Default: ${JSON.stringify(rule.options[name])}.`}))}function descriptionOf(schema){return typeof schema=="object"&&typeof schema.description=="string"?schema.description.trim():""}function exampleHeading(example){return example.bad===void 0?"Not reported":"Reported where marked `# <-`"}function exampleText(example,width){let about=example.about===void 0?"":`
${wrap(example.about,width,"  ")}`,options=example.options===void 0?"":`
  Options: ${JSON.stringify(example.options)}`,manifests=(example.bad??example.good??"").trimEnd().replaceAll(/^(?=.)/gm,"    ");return`${exampleHeading(example).replaceAll("`","")}${about}${options}

${manifests}`}function wrap(text,width,indent=""){return text.trim().split(/\n(?:\s*\n)+/).map(paragraph=>paragraph.split(/\n(?=\s*[-*] )/).map(block=>wrapBlock(block,width,indent)).join(`
`)).join(`

`)}function wrapBlock(block,width,indent){let lines=[],line=indent,hanging=/^\s*[-*] /.test(block)?`${indent}  `:indent;for(let word of block.trim().split(/\s+/)){let longer=line.trim()===""?`${line}${word}`:`${line} ${word}`;if(longer.length<=width||line.trim()===""){line=longer;continue}lines.push(line),line=`${hanging}${word}`}return lines.push(line),lines.join(`
`)}function printableLines(text){return text.split(`
`).map(printable).join(`
`)}function widthOf(stream){return stream.isTTY?Math.max(40,stream.columns||80):80}async function explainCommand(name,flags){let rule=ruleNamed(name,ruleFinder(await documentsOf(flags)));return process.stdout.write(rulePageText(rule,Math.min(widthOf(process.stdout),100))),0}async function rulesCommand(flags){let documents=await documentsOf(flags);return process.stdout.write(flags.format==="json"?`${JSON.stringify(documents,null,2)}
`:table(documents)),0}async function documentsOf({config}){return(await prepare({cwd:process.cwd(),config,paths:[]})).documents()}function table(documents){let rows=documents.map(({id,severity,profile,title})=>[id,severity,profile,title]),widths=[0,1,2].map(column=>Math.max(...rows.map(row=>row[column].length))),lines=rows.map(row=>row.map((cell,column)=>cell.padEnd(widths[column]??0)).join("  ")),end=`${rows.length} rules. 'sa-lint explain <rule>' prints the page of one.`;return`${lines.map(line=>line.trimEnd()).join(`
`)}

${end}
`}export{explainCommand,rulesCommand};
