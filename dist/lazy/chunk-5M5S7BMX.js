import{c}from"./chunk-YVP7TNJR.js";import{o as f}from"./chunk-TTHCZHRB.js";function k(n,{brief:i=!1}={}){let s=[n.examples.filter(p),n.examples.filter(o=>!p(o))].flatMap(o=>i?o.slice(0,1):o);return`${[`# ${n.title}`,`\`${n.id}\` · ${d(n).map(([o,r])=>`${o.toLowerCase()}: ${r}`).join(" · ")}`,...n.sample===void 0?[]:["## What it reports",h(n.sample.message)],"## Why it matters",n.why.trim(),"## Fix",m(n),...n.breaks===""?[]:["## What may break",n.breaks.trim()],...g(n),...$(n).map(({name:o,text:r})=>`**Option \`${o}\`.** ${r}`),...s.flatMap(b),...n.references.length===0?[]:["## References",n.references.map(o=>`- <${o}>`).join(`
`)]].join(`

`)}
`}function h(n){return n.trim().replaceAll(/^/gm,"> ")}function p({bad:n}){return n!==void 0}function v(n,i){let e=(t,o="")=>l(t,i,o);return`${[`${n.id}
${e(n.title)}`,d(n).map(([t,o])=>e(`${t}: ${o}`)).join(`
`),`Why
${e(n.why,"  ")}`,`Fix
${e(m(n),"  ")}`,...n.breaks===""?[]:[`What may break
${e(n.breaks,"  ")}`],...g(n).map(t=>e(t)),...$(n).map(({name:t,text:o})=>`Option ${t}
${e(o,"  ")}`),...n.examples.map(t=>w(t,i)),...n.references.length===0?[]:[`References
${n.references.map(t=>`  ${t}`).join(`
`)}`]].map(R).join(`

`)}
`}function m({id:n,fix:i,sample:e}){let s=`\`sa-lint explain ${n}\` shows how`;return(e?.fix??c(i)).replaceAll(s,"an example below shows how").trim()}function d(n){let i=[["Severity",n.severity],["Security severity",n.securitySeverity.toFixed(1)],["Profile",n.profile]];return n.aliases.length>0&&i.push(["Former ids",n.aliases.join(", ")]),n.maps.length>0&&i.push(["See also",n.maps.join(", ")]),n.since!==""&&i.push(["Since",n.since]),i}function g(n){let i=new Set(n.cases.flatMap(t=>t.profile===void 0?t.severity??n.severity:[]));i.delete(n.severity);let e=new Set(n.cases.flatMap(t=>t.profile?t.severity??n.severity:[])),s=t=>[...t].join(" or ");return[...i.size>0?[`Depending on the case it is reported as ${s(i)} instead.`]:[],...e.size>0?[`In some cases it is reported in the profile strict only, as ${s(e)}.`]:[]]}function $(n){return Object.entries(n.optionSchemas).map(([i,e])=>({name:i,text:`${y(e)} Default: ${JSON.stringify(n.options[i])}.`}))}function y(n){return typeof n=="object"&&typeof n.description=="string"?n.description.trim():""}function u(n){return n.bad===void 0?"Not reported":"Reported where marked `# <-`"}function b(n){let i=(n.bad??n.good??"").trimEnd(),e="```";for(let[s]of i.matchAll(/`{3,}/g))s.length>=e.length&&(e=`${s}\``);return[`## ${u(n)}`,...n.about===void 0?[]:[n.about],...n.options===void 0?[]:[`With the options \`${JSON.stringify(n.options)}\`.`],`${e}yaml
${i}
${e}`,...n.fixed===void 0?[]:["What `--fix` (or `--fix --unsafe`) makes of it:",`${e}yaml
${n.fixed.trimEnd()}
${e}`],...n.unfixed===void 0?[]:[`What \`--fix\` does not write: ${n.unfixed}.`]]}function w(n,i){let e=n.about===void 0?"":`
${l(n.about,i,"  ")}`,s=n.options===void 0?"":`
  Options: ${JSON.stringify(n.options)}`,t=(n.bad??n.good??"").trimEnd().replaceAll(/^(?=.)/gm,"    ");return`${u(n).replaceAll("`","")}${e}${s}

${t}`}function l(n,i,e=""){return n.trim().split(/\n(?:\s*\n)+/).map(s=>s.split(/\n(?=\s*[-*] )/).map(t=>x(t,i,e)).join(`
`)).join(`

`)}function x(n,i,e){let s=[],t=e,o=/^\s*[-*] /.test(n)?`${e}  `:e;for(let r of n.trim().split(/\s+/)){let a=t.trim()===""?`${t}${r}`:`${t} ${r}`;if(a.length<=i||t.trim()===""){t=a;continue}s.push(t),t=`${o}${r}`}return s.push(t),s.join(`
`)}function R(n){return n.split(`
`).map(f).join(`
`)}export{k as a,v as b,m as c};
