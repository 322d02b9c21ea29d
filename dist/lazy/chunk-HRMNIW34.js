import{withNames}from"./chunk-5RO6DPUD.js";import{printable}from"./chunk-K3AQ4MUT.js";function rulePageMarkdown(rule,{brief=!1}={}){let examples=[rule.examples.filter(isBad),rule.examples.filter(example=>!isBad(example))].flatMap(kind=>brief?kind.slice(0,1):kind);return`${[`# ${rule.title}`,`\`${rule.id}\` · ${facts(rule).map(([name,value])=>`${name.toLowerCase()}: ${value}`).join(" · ")}`,...rule.sample===void 0?[]:["## What it reports",quoted(rule.sample.message)],"## Why it matters",rule.why.trim(),"## Fix",fixOf(rule),...rule.breaks===""?[]:["## What may break",rule.breaks.trim()],...graded(rule),...optionEntries(rule).map(({name,text})=>`**Option \`${name}\`.** ${text}`),...examples.flatMap(exampleMarkdown),...rule.references.length===0?[]:["## References",rule.references.map(url=>`- <${url}>`).join(`
`)]].join(`

`)}
`}function quoted(text){return text.trim().replaceAll(/^/gm,"> ")}function isBad({bad}){return bad!==void 0}function rulePageText(rule,width){let prose=(text,indent="")=>wrap(text,width,indent);return`${[`${rule.id}
${prose(rule.title)}`,facts(rule).map(([name,value])=>prose(`${name}: ${value}`)).join(`
`),`Why
${prose(rule.why,"  ")}`,`Fix
${prose(fixOf(rule),"  ")}`,...rule.breaks===""?[]:[`What may break
${prose(rule.breaks,"  ")}`],...graded(rule).map(text=>prose(text)),...optionEntries(rule).map(({name,text})=>`Option ${name}
${prose(text,"  ")}`),...rule.examples.map(example=>exampleText(example,width)),...rule.references.length===0?[]:[`References
${rule.references.map(url=>`  ${url}`).join(`
`)}`]].map(printableLines).join(`

`)}
`}function fixOf({id,fix,sample}){let own=`\`sa-lint explain ${id}\` shows how`;return(sample?.fix??withNames(fix)).replaceAll(own,"an example below shows how").trim()}function facts(rule){let entries=[["Severity",rule.severity],["Security severity",rule.securitySeverity.toFixed(1)],["Profile",rule.profile]];return rule.aliases.length>0&&entries.push(["Former ids",rule.aliases.join(", ")]),rule.maps.length>0&&entries.push(["See also",rule.maps.join(", ")]),rule.since!==""&&entries.push(["Since",rule.since]),entries}function graded(rule){let anywhere=new Set(rule.cases.flatMap(one=>one.profile===void 0?one.severity??rule.severity:[]));anywhere.delete(rule.severity);let strict=new Set(rule.cases.flatMap(one=>one.profile?one.severity??rule.severity:[])),inWords=severities=>[...severities].join(" or ");return[...anywhere.size>0?[`Depending on the case it is reported as ${inWords(anywhere)} instead.`]:[],...strict.size>0?[`In some cases it is reported in the profile strict only, as ${inWords(strict)}.`]:[]]}function optionEntries(rule){return Object.entries(rule.optionSchemas).map(([name,schema])=>({name,text:`${descriptionOf(schema)} Default: ${JSON.stringify(rule.options[name])}.`}))}function descriptionOf(schema){return typeof schema=="object"&&typeof schema.description=="string"?schema.description.trim():""}function exampleHeading(example){return example.bad===void 0?"Not reported":"Reported where marked `# <-`"}function exampleMarkdown(example){let manifests=(example.bad??example.good??"").trimEnd(),fence="```";for(let[run]of manifests.matchAll(/`{3,}/g))run.length>=fence.length&&(fence=`${run}\``);return[`## ${exampleHeading(example)}`,...example.about===void 0?[]:[example.about],...example.options===void 0?[]:[`With the options \`${JSON.stringify(example.options)}\`.`],`${fence}yaml
${manifests}
${fence}`,...example.fixed===void 0?[]:["What `--fix` (or `--fix --unsafe`) makes of it:",`${fence}yaml
${example.fixed.trimEnd()}
${fence}`],...example.unfixed===void 0?[]:[`What \`--fix\` does not write: ${example.unfixed}.`]]}function exampleText(example,width){let about=example.about===void 0?"":`
${wrap(example.about,width,"  ")}`,options=example.options===void 0?"":`
  Options: ${JSON.stringify(example.options)}`,manifests=(example.bad??example.good??"").trimEnd().replaceAll(/^(?=.)/gm,"    ");return`${exampleHeading(example).replaceAll("`","")}${about}${options}

${manifests}`}function wrap(text,width,indent=""){return text.trim().split(/\n(?:\s*\n)+/).map(paragraph=>paragraph.split(/\n(?=\s*[-*] )/).map(block=>wrapBlock(block,width,indent)).join(`
`)).join(`

`)}function wrapBlock(block,width,indent){let lines=[],line=indent,hanging=/^\s*[-*] /.test(block)?`${indent}  `:indent;for(let word of block.trim().split(/\s+/)){let longer=line.trim()===""?`${line}${word}`:`${line} ${word}`;if(longer.length<=width||line.trim()===""){line=longer;continue}lines.push(line),line=`${hanging}${word}`}return lines.push(line),lines.join(`
`)}function printableLines(text){return text.split(`
`).map(printable).join(`
`)}export{rulePageMarkdown,rulePageText,fixOf};
