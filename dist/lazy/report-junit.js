import{a as g,b as n,c as y}from"./chunk-MKGRC4LB.js";import{a}from"./chunk-WUSYV3I6.js";import{i as p,k as f}from"./chunk-3GJIL3DM.js";import{b as u,e as c,f as l,j as $}from"./chunk-UPY5AW73.js";import"./chunk-5P72A7SH.js";import"./chunk-IHYYUMME.js";import"./chunk-AJRHOQCI.js";import"./chunk-TTHCZHRB.js";import"./chunk-WLCJNZ3C.js";var R=t=>{let s=[...$(t.findings)].map(([r,m])=>x(r,m)),e=t.findings.length,i=n({name:a.name,tests:Math.max(1,e),failures:e,errors:0}),o=e===0?j(`${p(t.summary)} in ${f(t.summary)}`):s.join("");return`${y}<testsuites${i}>
${o}</testsuites>
`};function x(t,s){let e={name:t,tests:s.length,failures:s.length,errors:0};return`  <testsuite${n(e)}>
${s.map(h).join("")}  </testsuite>
`}function h(t){let{path:s,line:e,column:i}=u(t),o=c(t),r=l(t),m=`${s}:${e}:${i}: ${o}${r===""?"":` Fix: ${r}`}`,d={name:t.rule,classname:s.replace(/\.(?:ya?ml|json)$/,""),file:s,line:e};return`    <testcase${n(d)}>
      <failure${n({message:o,type:t.severity})}>${g(m)}</failure>
    </testcase>
`}function j(t){let s={name:a.name,tests:1,failures:0,errors:0};return`  <testsuite${n(s)}>
    <testcase${n({name:t,classname:a.name})}/>
  </testsuite>
`}export{R as junit};
