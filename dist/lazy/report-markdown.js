import{a as E,b as M,c as V,d as Y,e as q,f as R,h as Q}from"./chunk-6C65CQ4N.js";import"./chunk-AQC7WYUS.js";import{a as K}from"./chunk-WV4QGEQQ.js";import"./chunk-QCW3AEAQ.js";import{a as w,d as O,e as v,g as L,h as N,i as I,k as B,l as D,p as H,q as A,r as J,s as _,t as z}from"./chunk-ZCQRZO4P.js";import{b as P,c as h,d as T,e as x,g as G,h as F}from"./chunk-UPZHKHCD.js";import"./chunk-5P72A7SH.js";import"./chunk-AJRHOQCI.js";import"./chunk-I4CK6AA5.js";import"./chunk-RQI6FLPA.js";import"./chunk-IHYYUMME.js";import{p as b}from"./chunk-ORG3HALP.js";import"./chunk-WLCJNZ3C.js";var Z=/[&<>\\`*_[\]|~$]|[@#](?=\w)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;function a(n){return b(n).split(/(`[^`]+`)/).map((t,e)=>e%2===1?g(t.slice(1,-1)):U(t)).join("")}function g(n){return`<code>${U(b(n))}</code>`}function U(n){return n.replace(Z,t=>t==="@"||t==="#"?`${t}<!-- -->`:`&#${t.charCodeAt(0)};`)}var nn=`| Place | Severity | Finding | Fix |
| --- | --- | --- | --- |
`,S=5,tn=3,k=20,Sn=(n,t)=>{let e=E(n.findings,t.groupBy??"cause"),o=e.slice(0,t.blockLimit),r=e.slice(o.length),s=o.filter(({isTestData:c})=>c),p=c=>c.map(y=>sn(y,t)),l=[...C("",p(o.filter(({isTestData:c})=>!c))),...C(s.length===0?"":en(s),p(s))],d=t.reportSuppressed?C(`
#### Suppressed
`,n.suppressed.map(({finding:c,reason:y})=>an(c,y,t))):[],m=D(n.summary),f=N(n.summary),i=`### ${K.name}: ${rn(n)}
${f===null?"":`
**${a(f)}**
`}`,u=[r.length===0?"":`
${O(r)}; --max-blocks 0 shows all.
`,m===null?"":`
**${m}**
`,`
${B(n.summary)} read.
`,on(_(n.summary)),un(n.summary.skipped,t.root)].join("");return mn(i,[...l,...d],u,t.byteLimit??Number.POSITIVE_INFINITY)};function C(n,t){return t.length===0?[]:[{head:`${n}
${nn}`,rows:t}]}function en(n){let{text:t,yaml:e}=v(n);return`
${a(t)}

\`\`\`yaml
${e.join(`
`)}
\`\`\`
`}function on(n){return n===null?"":`
${a(n)}
`}function rn({summary:n,suppressed:t}){let e=z(t);return I(n)+(e===null?"":` (${e})`)}function sn(n,t){let{place:e,findings:o,lines:r,rules:s,severity:p}=n,l=Y(n),d=V(n),m=d?"":F(l,tn,t.root),f=[...d?[`**${a(q(n))}**`]:[],a(x(l)),...m===""?[]:[`See: ${a(m)}`],...d?[ln(r,t)]:[],s.map(g).join(" ")],i=Q(l,n),u=i===null?a(R(l)):`${i.says.replaceAll("`","")}:${cn(i.lines)}${a(i.caution)}`;return{text:W(e,p,f.join("<br>"),u,t),findings:o.length}}function an(n,t,e){let o=t===""?"":`<br>Suppressed: ${a(G(t))}`,r=`${a(x(n))}<br>${g(n.rule)}${o}`;return{text:W(n,n.severity,r,a(R(n)),e),findings:1}}function W(n,t,e,o,r){let s=t==="error"?"**error**":t;return`| ${X(n,r)} | ${s} | ${e} | ${o} |
`}function ln(n,t){let e=n.slice(0,M).map(s=>`${X(s,t)} ${a(L(s))}`),o=n.length-e.length,r=o>0?[`and ${w(o,"more place")}`]:[];return`<details><summary>${w(n.length,"place")}</summary>${[...e,...r].join("<br>")}</details>`}function cn(n){return`<pre lang="diff">${n.map(e=>g(e).slice(6,-7)).join("&#10;")}</pre>`}function X(n,t){let{path:e,line:o}=P(n),r=g(`${h(e,t.root)}:${o}`);return t.linkBase===void 0?r:`[${r}](${dn(e,o,t)})`}function dn(n,t,e){let o=T(h(n,e.root));return`${e.linkBase.replace(/\/*$/,"/")}${o}#L${t}`}function un(n,t){if(n.length===0)return"";let e=J(n).map(({reason:o,count:r,paths:s})=>{let p=s.slice(0,S).map(d=>g(h(d,t))),l=s.length>S?` and ${s.length-S} more`:"";return`- ${r} ${o}: ${p.join(", ")}${l}
`});return e.push(...H(n).map(o=>`
Judges what is rendered first: ${g(o)}
`)),e.push(...A(n).map(pn)),`
<details><summary>${n.length} skipped</summary>

${e.join("")}
</details>
`}function pn({advice:n,members:t}){let e=t.slice(0,k).map(({name:r})=>a(r)),o=t.length>k?` and ${t.length-k} more`:"";return`
${a(n)}: ${e.join(", ")}${o}
`}function mn(n,t,e,o){let r=({head:i,rows:u})=>i+u.map(({text:c})=>c).join(""),s=n+t.map(r).join("")+e;if($(s)<=o)return s;let p=t.flatMap(({rows:i})=>i).reduce((i,{findings:u})=>i+u,0),l=i=>`
**${w(p-i,"finding")} more not shown here: this report is cut at ${o} bytes.**
`,d=o-$(n)-$(e)-$(l(0));if(d<0)return $(n+l(0))<=o?n+l(0):n;let m="",f=0;n:for(let i of t){let u=i.head;for(let{text:c,findings:y}of i.rows){let j=$(u)+$(c);if(j>d)break n;m+=u+c,u="",d-=j,f+=y}}return n+m+l(f)+e}function $(n){return Buffer.byteLength(n)}export{Sn as markdown};
