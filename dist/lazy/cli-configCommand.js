import{b as y}from"./chunk-VXIICZRH.js";import{b as v}from"./chunk-AJRHOQCI.js";import{a as w}from"./chunk-DPQYOTLA.js";import"./chunk-IZHLX6VS.js";import"./chunk-ND64V2ZV.js";import"./chunk-4MRSCNSN.js";import"./chunk-UEXJSTYM.js";import"./chunk-V54EDBGZ.js";import"./chunk-SQDPHQUN.js";import"./chunk-E7ERST5R.js";import"./chunk-3OXAJUOP.js";import"./chunk-CCKVDRV7.js";import"./chunk-MJVN2IOY.js";import{a as x}from"./chunk-VR6NW3JH.js";import"./chunk-HIFCZJDJ.js";import{a as p,b}from"./chunk-FKKWB7GN.js";import"./chunk-IHYYUMME.js";import"./chunk-2AOUSHI3.js";import{a as h}from"./chunk-ORG3HALP.js";import"./chunk-WLCJNZ3C.js";import{existsSync as L,writeFileSync as P}from"node:fs";import{join as F,relative as G,resolve as W}from"node:path";function $(e=["vendor","**/testdata/**"]){return`# yaml-language-server: $schema=https://sa-lint.dev/schema/config.schema.json
#
# Configuration of sa-lint. It holds for this folder and everything below it.
# 'sa-lint config <path>' prints what is in force for a path, 'sa-lint rules' lists the rules.

# The rules that are on: recommended, or strict (more, and some of them a matter of taste).
profile: recommended

# The lowest severity that gives exit code 1: error, warning, note or never.
failOn: warning

# A severity (error, warning, note) or off by rule, or by category as in automount/*. Some rules have options.
# rules:
#   automount/token-in-every-container: note
#   projected/long-token-expiration:
#     severity: error
#     options:
#       maxSeconds: 3600

# Exceptions for some files or objects, each with its reason. Findings that are turned off here are kept as
# suppressed: --report-suppressed shows them. For a single line or object, a comment or an annotation is closer:
#   # sa-lint-disable-next-line <rule> -- <reason>
#   sa-lint.dev/ignore: "<rule>: <reason>"
# overrides:
#   - files: [third-party/**]
#     rules:
#       automount/automounted-token: note
#     reason: These manifests are copied from upstream as they are
#   - objects:
#       - kind: Deployment
#         namespace: kube-*
#         name: legacy-*
#     rules:
#       identity/default-service-account: off
#     reason: Will be gone with the old cluster at the end of the year

# Files and folders that are not read.
# exclude:
${e.map(o=>`#   - ${o.startsWith("*")?`'${o}'`:o}`).join(`
`)}

# Folders of your own rules: <folder>/<category>/<id>.yaml, in the same format as those of sa-lint.
# ruleFolders:
#   - .sa-lint/rules
`}function O(e,n,o){let r=e.configuration?.exclude.find(({value:t})=>t.matches(o));return{path:o,excluded:r===void 0?null:{value:r.value.pattern,origin:{by:"configuration",place:r.place}},profile:e.profile,failOn:e.failOn,rules:n.map(t=>R(e,t,o))}}function R(e,n,o){let r=e.levelOf(n),t=[];if(r.origin.by!=="command line")for(let i of e.configuration?.overrides??[]){let a=I(i,n,o);a!==null&&(i.objects.length>0?t.push({globs:i.objects,level:a}):(r=a,t=[]))}let s=["error","warning","note"].filter(i=>i===n.severity||n.cases.some(a=>a.severity===i)),u=Object.keys(n.options).map(i=>({name:i,value:e.optionOf(n,i)}));return{id:n.id,level:r,severities:s,objects:t,options:u}}function I(e,n,o){let r=e.rules.get(n.id);if(r===void 0||!e.appliesToPath(o))return null;let{level:t,place:s}=r;return{value:t,origin:{by:"override",place:s,reason:e.reason}}}function E({path:e,excluded:n,profile:o,failOn:r,rules:t}){let s=[["profile",o.value,o.origin],["failOn",r.value,r.origin]];for(let{id:d,level:l,severities:m,objects:C,options:k}of t){s.push([d,l.value??m.join(" or "),l.origin]);for(let{globs:g,level:f}of C)s.push([`  on ${g.map(T).join(", ")}`,f.value,f.origin]);for(let{name:g,value:f}of k)s.push([`  ${g}`,JSON.stringify(f.value),f.origin])}let[u,i]=[0,1].map(d=>Math.min(60,Math.max(...s.map(l=>l[d].length)))),a=s.map(([d,l,m])=>`${d.padEnd(u)}  ${l.padEnd(i)}  ${S(m)}`);return`${n===null?"":`${e} is left out by '${n.value}' (${S(n.origin)}).

`}In force for ${e}:

${a.join(`
`)}
`}function S(e){return e.by==="profile"?`profile ${e.profile}`:e.by==="configuration"?j(e.place):e.by==="override"?`override at ${j(e.place)}: ${e.reason}`:e.by}function T({kind:e,namespace:n,name:o}){let r=n===void 0?o:`${n}/${o??"*"}`;return[e,r].filter(t=>t!==void 0).join(" ")}function j({source:e,span:n}){return`${e.path}:${h(e,n.start)}`}var c=".sa-lint.yaml";async function V({cwd:e,stdout:n}){try{if(L(F(e,c)))throw new p(`${c} is there already.`);let{discover:o}=await import("./files-discover.js"),{paths:r}=await o(["."],{root:e}),{exclude:t}=v(r);P(F(e,c),$(t.length===0?void 0:t),{flag:"wx"})}catch(o){if(o instanceof p)throw o;let r=o.code==="EEXIST";throw new p(r?`${c} is there already.`:`cannot write ${c}: ${b(o)}.`)}return n.write(`Wrote ${c}. 'sa-lint config' shows what it says.
`),0}async function Y(e,n,o){let{cwd:r}=o,{settings:t,rules:s,configurationPath:u}=await w({cwd:r,config:n.config,paths:[e]}),i=x(G(r,W(r,e)))||".";if(i===".."||i.startsWith("../"))throw new p(`'${e}' is outside of this folder; run 'sa-lint config' where it is judged.`);return y(o,`Configuration: ${u??"none"}

`),y(o,E(O(t,s.map(({rule:a})=>a),i))),0}export{Y as configCommand,V as initCommand};
