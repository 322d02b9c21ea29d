import{attributes,xmlHead}from"./chunk-UP3QPB2A.js";import{byPath,located,messageOf,repositoryPath}from"./chunk-K7TOCIXL.js";import"./chunk-HHBNZQAT.js";import"./chunk-2REHRQ65.js";import"./chunk-DSZVRTPS.js";import"./chunk-MYD3BOG4.js";var levels={error:"error",warning:"warning",note:"info"},checkstyle=(result,context)=>{let files=[...byPath(result.findings)].map(([path,findings])=>`  <file${attributes({name:repositoryPath(path,context.root)})}>
${findings.map(error).join("")}  </file>
`);return`${xmlHead}<checkstyle version="4.3">
${files.join("")}</checkstyle>
`};function error(finding){let{line,column}=located(finding),severity=levels[finding.severity];return`    <error${attributes({line,column,severity,message:messageOf(finding),source:finding.rule})}/>
`}export{checkstyle};
