import{b as r,e}from"./chunk-UPZHKHCD.js";import"./chunk-5P72A7SH.js";import{p as t}from"./chunk-ORG3HALP.js";import"./chunk-WLCJNZ3C.js";var l=p=>p.findings.map(o=>{let{path:m,line:s,column:c}=r(o);return`${t(m)}:${s}:${c}: ${o.severity} ${o.rule}: ${e(o)}
`}).join("");export{l as compact};
