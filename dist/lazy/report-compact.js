import{located,messageOf}from"./chunk-ZRWVDVGD.js";import"./chunk-2REHRQ65.js";import{visible}from"./chunk-K3AQ4MUT.js";import"./chunk-MYD3BOG4.js";var compact=result=>result.findings.map(finding=>{let{path,line,column}=located(finding);return`${visible(path)}:${line}:${column}: ${finding.severity} ${finding.rule}: ${messageOf(finding)}
`}).join("");export{compact};
