import{attributes,xmlHead}from"./chunk-MB3HIRV3.js";import{byPath,located,messageOf,repositoryPath}from"./chunk-ZRWVDVGD.js";import"./chunk-2REHRQ65.js";import"./chunk-K3AQ4MUT.js";import"./chunk-MYD3BOG4.js";var levels={error:"error",warning:"warning",note:"info"},checkstyle=(result,context)=>{let files=[...byPath(result.findings)].map(([path,findings])=>`  <file${attributes({name:repositoryPath(path,context.root)})}>
${findings.map(error).join("")}  </file>
`);return`${xmlHead}<checkstyle version="4.3">
${files.join("")}</checkstyle>
`};function error(finding){let{line,column}=located(finding),severity=levels[finding.severity];return`    <error${attributes({line,column,severity,message:messageOf(finding),source:finding.rule})}/>
`}export{checkstyle};
