import{b as n,c as l}from"./chunk-MKGRC4LB.js";import{b as i,c as s,e as m,j as c}from"./chunk-UPY5AW73.js";import"./chunk-5P72A7SH.js";import"./chunk-TTHCZHRB.js";import"./chunk-WLCJNZ3C.js";var y={error:"error",warning:"warning",note:"info"},u=(e,r)=>{let t=[...c(e.findings)].map(([o,p])=>`  <file${n({name:s(o,r.root)})}>
${p.map(a).join("")}  </file>
`);return`${l}<checkstyle version="4.3">
${t.join("")}</checkstyle>
`};function a(e){let{line:r,column:t}=i(e),o=y[e.severity];return`    <error${n({line:r,column:t,severity:o,message:m(e),source:e.rule})}/>
`}export{u as checkstyle};
