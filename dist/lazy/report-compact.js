import{located,messageOf}from"./chunk-OHEM2YUZ.js";import{visible}from"./chunk-6U56J7HV.js";import"./chunk-7IWLTGYE.js";import"./chunk-MYD3BOG4.js";var compact=result=>result.findings.map(finding=>{let{path,line,column}=located(finding);return`${visible(path)}:${line}:${column}: ${finding.severity} ${finding.rule}: ${messageOf(finding)}
`}).join("");export{compact};
