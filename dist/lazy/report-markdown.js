import{a as z}from"./chunk-MNFQWYQQ.js";import{a as E,b as V,c as Y,d as q,f as k,h as Q}from"./chunk-7W4QAMDO.js";import{a as K}from"./chunk-WUSYV3I6.js";import"./chunk-LHMUW4IO.js";import"./chunk-QCW3AEAQ.js";import{a as x,d as v,e as N,g as L,h as I,i as A,k as B,l as D,p as H,q as J,r as M,s as W,t as _}from"./chunk-3GJIL3DM.js";import{b as T,c as w,d as G,e as P,g as F,h as O}from"./chunk-UPY5AW73.js";import"./chunk-5P72A7SH.js";import"./chunk-IHYYUMME.js";import"./chunk-AJRHOQCI.js";import"./chunk-I4CK6AA5.js";import"./chunk-RQI6FLPA.js";import{p as R}from"./chunk-TTHCZHRB.js";import"./chunk-WLCJNZ3C.js";var en=/[&<>\\`*_[\]|~$]|[@#](?=\w)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;function a(n){return R(n).split(/(`[^`]+`)/).map((t,e)=>e%2===1?g(t.slice(1,-1)):U(t)).join("")}function g(n){return`<code>${U(R(n))}</code>`}function U(n){return n.replace(en,t=>t==="@"||t==="#"?`${t}<!-- -->`:`&#${t.charCodeAt(0)};`)}var rn=`| Place | Severity | Finding | Fix |
| --- | --- | --- | --- |
`,Z="this report is cut at",S=5,on=3,j=20,Cn=(n,t)=>{let e=z(n.findings,t.groupBy??"cause"),r=e.slice(0,t.blockLimit),o=e.slice(r.length),s=r.filter(({isTestData:c})=>c),p=c=>c.map(b=>dn(b,t)),l=[...C("",p(r.filter(({isTestData:c})=>!c))),...C(s.length===0?"":sn(s),p(s))],d=t.reportSuppressed?C(`
#### Suppressed
`,n.suppressed.map(({finding:c,reason:b})=>un(c,b,t))):[],m=D(n.summary),$=I(n.summary),i=`### ${K.name}: ${ln(n)}
${$===null?"":`
**${a($)}**
`}`,u=c=>[o.length===0?"":`
${v(o)}; --max-blocks 0 shows all.
`,m===null?"":`
**${m}**
`,`
${B(n.summary)} read.
`,cn(W(n.summary)),c,fn(n.summary.skipped,t.root)].join(""),h=t.byteLimit??Number.POSITIVE_INFINITY,y=[an(t.patch),""].map(c=>hn(i,[...l,...d],u(c),h));return f(y[0])>h||y[0].includes(Z)?y[1]:y[0]};function C(n,t){return t.length===0?[]:[{head:`${n}
${rn}`,rows:t}]}function sn(n){let{text:t,yaml:e}=N(n);return`
${a(t)}

\`\`\`yaml
${e.join(`
`)}
\`\`\`
`}function an(n){if(n===void 0)return"";let{safe:t,whole:e}=n;return[X("What --fix changes, for git apply",t),e===t?"":X("What --fix --unsafe changes: look at each, it may break a program",e)].join("")}function X(n,t){if(t==="")return"";let e=Math.max(2,...[...t.matchAll(/`+/g)].map(([o])=>o.length)),r="`".repeat(e+1);return`
<details><summary>${n}</summary>

${r}diff
${t.replaceAll(`\r
`,`
`)}${r}

</details>
`}function cn(n){return n===null?"":`
${a(n)}
`}function ln({summary:n,suppressed:t}){let e=_(t);return A(n)+(e===null?"":` (${e})`)}function dn(n,t){let{place:e,findings:r,lines:o,rules:s,severity:p}=n,l=Y(n),d=V(n),m=d?"":O(l,on,t.root),$=[...d?[`**${a(q(n))}**`]:[],a(P(l)),...m===""?[]:[`See: ${a(m)}`],...d?[pn(o,t)]:[],s.map(g).join(" ")],i=Q(l,n),u=i===null?a(k(l)):`${i.says.replaceAll("`","")}:${mn(i.lines)}${a(i.caution)}`;return{text:nn(e,p,$.join("<br>"),u,t),findings:r.length}}function un(n,t,e){let r=t===""?"":`<br>Suppressed: ${a(F(t))}`,o=`${a(P(n))}<br>${g(n.rule)}${r}`;return{text:nn(n,n.severity,o,a(k(n)),e),findings:1}}function nn(n,t,e,r,o){let s=t==="error"?"**error**":t;return`| ${tn(n,o)} | ${s} | ${e} | ${r} |
`}function pn(n,t){let e=n.slice(0,E).map(s=>`${tn(s,t)} ${a(L(s))}`),r=n.length-e.length,o=r>0?[`and ${x(r,"more place")}`]:[];return`<details><summary>${x(n.length,"place")}</summary>${[...e,...o].join("<br>")}</details>`}function mn(n){return`<pre lang="diff">${n.map(e=>g(e).slice(6,-7)).join("&#10;")}</pre>`}function tn(n,t){let{path:e,line:r}=T(n),o=g(`${w(e,t.root)}:${r}`);return t.linkBase===void 0?o:`[${o}](${gn(e,r,t)})`}function gn(n,t,e){let r=G(w(n,e.root));return`${e.linkBase.replace(/\/*$/,"/")}${r}#L${t}`}function fn(n,t){if(n.length===0)return"";let e=M(n).map(({reason:r,count:o,paths:s})=>{let p=s.slice(0,S).map(d=>g(w(d,t))),l=s.length>S?` and ${s.length-S} more`:"";return`- ${o} ${r}: ${p.join(", ")}${l}
`});return e.push(...H(n).map(r=>`
Judges what is rendered first: ${g(r)}
`)),e.push(...J(n).map($n)),`
<details><summary>${n.length} skipped</summary>

${e.join("")}
</details>
`}function $n({advice:n,members:t}){let e=t.slice(0,j).map(({name:o})=>a(o)),r=t.length>j?` and ${t.length-j} more`:"";return`
${a(n)}: ${e.join(", ")}${r}
`}function hn(n,t,e,r){let o=({head:i,rows:u})=>i+u.map(({text:h})=>h).join(""),s=n+t.map(o).join("")+e;if(f(s)<=r)return s;let p=t.flatMap(({rows:i})=>i).reduce((i,{findings:u})=>i+u,0),l=i=>`
**${x(p-i,"finding")} more not shown here: ${Z} ${r} bytes.**
`,d=r-f(n)-f(e)-f(l(0));if(d<0)return f(n+l(0))<=r?n+l(0):n;let m="",$=0;n:for(let i of t){let u=i.head;for(let{text:h,findings:y}of i.rows){let c=f(u)+f(h);if(c>d)break n;m+=u+h,u="",d-=c,$+=y}}return n+m+l($)+e}function f(n){return Buffer.byteLength(n)}export{Cn as markdown};
