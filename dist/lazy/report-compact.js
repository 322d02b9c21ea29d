import{located,messageOf}from"./chunk-WKLS62DH.js";import{visible}from"./chunk-M7AEAJ54.js";import"./chunk-XAKNXNEP.js";import"./chunk-MYD3BOG4.js";var compact=result=>result.findings.map(finding=>{let{path,line,column}=located(finding);return`${visible(path)}:${line}:${column}: ${finding.severity} ${finding.rule}: ${messageOf(finding)}
`}).join("");export{compact};
