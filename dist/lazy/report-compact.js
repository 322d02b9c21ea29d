import{b as r,e}from"./chunk-UPY5AW73.js";import"./chunk-5P72A7SH.js";import{p as t}from"./chunk-TTHCZHRB.js";import"./chunk-WLCJNZ3C.js";var l=p=>p.findings.map(o=>{let{path:m,line:s,column:c}=r(o);return`${t(m)}:${s}:${c}: ${o.severity} ${o.rule}: ${e(o)}
`}).join("");export{l as compact};
