import{b}from"./chunk-DXQIMC3H.js";import{a as k,b as C}from"./chunk-ACCKHW2O.js";import"./chunk-CV4PCU3Z.js";import"./chunk-RLCZIPAA.js";import"./chunk-E7ERST5R.js";import"./chunk-UQQ43QB6.js";import"./chunk-MJVN2IOY.js";import"./chunk-HIFCZJDJ.js";import{a as g,b as E}from"./chunk-LOEQKQYK.js";import"./chunk-IHYYUMME.js";import{b as O}from"./chunk-AJRHOQCI.js";import"./chunk-KCORMKTV.js";import"./chunk-X4TQLL5O.js";import"./chunk-V54EDBGZ.js";import"./chunk-SQDPHQUN.js";import"./chunk-3OXAJUOP.js";import{a as v}from"./chunk-VR6NW3JH.js";import{a as F}from"./chunk-2AOUSHI3.js";import{a as j}from"./chunk-TTHCZHRB.js";import"./chunk-WLCJNZ3C.js";import{existsSync as A,realpathSync as w,statSync as J,writeFileSync as M}from"node:fs";import{dirname as U,isAbsolute as X,join as W,posix as q,relative as x,resolve as $}from"node:path";import{fileURLToPath as z}from"node:url";function R(e=["vendor","**/testdata/**"],o=null){let n=o===null?"# Editors complete this file once a comment gives them its schema, dist/schema/config.schema.json of sa-lint.":`# yaml-language-server: $schema=${o}`,t=e.map(r=>`#   - ${r.startsWith("*")?`'${r}'`:r}`).join(`
`);return`${n}
#
# Configuration of sa-lint. It holds for this folder and everything below it; one in a folder below wins there.
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
${t}

# Folders of your own rules: <folder>/<category>/<id>.yaml, in the same format as those of sa-lint.
# ruleFolders:
#   - .sa-lint/rules
`}function T(e,o,n){let t=e.at(n),r=t.configuration?.exclude.find(({value:i})=>i.matches(n));return{path:n,excluded:r===void 0?null:{value:r.value.pattern,origin:{by:"configuration",place:r.place}},profile:t.profile,failOn:t.failOn,rules:o.map(i=>G(t,i,n))}}function G(e,o,n){let t=e.levelOf(o),r=[];if(t.origin.by!=="command line")for(let s of e.configuration?.overrides??[]){let a=N(s,o,n);a!==null&&(s.objects.length>0?r.push({globs:s.objects,level:a}):(t=a,r=[]))}let i=["error","warning","note"].filter(s=>s===o.severity||o.cases.some(a=>a.severity===s)),l=Object.keys(o.options).map(s=>({name:s,value:e.optionOf(o,s)}));return{id:o.id,level:t,severities:i,objects:r,options:l}}function N(e,o,n){let t=e.rules.get(o.id);if(t===void 0||!e.appliesToPath(n))return null;let{level:r,place:i}=t;return{value:r,origin:{by:"override",place:i,reason:e.reason}}}function L({path:e,excluded:o,profile:n,failOn:t,rules:r}){let i=[["profile",n.value,n.origin],["failOn",t.value,t.origin]];for(let{id:c,level:f,severities:d,objects:h,options:u}of r){i.push([c,f.value??d.join(" or "),f.origin]);for(let{globs:y,level:p}of h)i.push([`  on ${y.map(D).join(", ")}`,p.value,p.origin]);for(let{name:y,value:p}of u)i.push([`  ${y}`,JSON.stringify(p.value),p.origin])}let[l,s]=[0,1].map(c=>Math.min(60,Math.max(...i.map(f=>f[c].length)))),a=i.map(([c,f,d])=>`${c.padEnd(l)}  ${f.padEnd(s)}  ${I(d)}`);return`${o===null?"":`${e} is left out by '${o.value}' (${I(o.origin)}).

`}In force for ${e}:

${a.join(`
`)}
`}function I(e){return e.by==="profile"?`profile ${e.profile}`:e.by==="configuration"?P(e.place):e.by==="override"?`override at ${P(e.place)}: ${e.reason}`:e.by}function D({kind:e,namespace:o,name:n}){let t=o===void 0?n:`${o}/${n??"*"}`;return[e,t].filter(r=>r!==void 0).join(" ")}function P({source:e,span:o}){return`${e.path}:${j(e,o.start)}`}var m=".sa-lint.yaml";async function le({cwd:e,stdout:o}){try{if(A(W(e,m)))throw new g(`${m} is there already.`);let{discover:n}=await import("./files-discover.js"),{paths:t}=await n(["."],{root:e}),{exclude:r}=O(t),i=R(r.length===0?void 0:r,B(e));M(W(e,m),i,{flag:"wx"})}catch(n){if(n instanceof g)throw n;let t=n.code==="EEXIST";throw new g(t?`${m} is there already.`:`cannot write ${m}: ${E(n)}.`)}return o.write(`Wrote ${m}. 'sa-lint config' shows what it says.
`),0}function B(e){let o=z(import.meta.url),n=["../schema","../../dist/schema"].map(l=>$(U(o),l,"config.schema.json")).find(l=>A(l)),t=w(e),r=n&&x(F(t)??t,w(n));if(r===void 0||r.startsWith("..")||X(r))return null;let i=v(x(t,w(n)));return i.startsWith(".")?i:`./${i}`}async function ce(e,o,n){let{cwd:t}=n,r=await C({cwd:t,config:o.config,paths:[e]}),i=v(x(t,$(t,e)))||".";if(i===".."||i.startsWith("../"))throw new g(`'${e}' is outside of this folder; run 'sa-lint config' where it is judged.`);let s=J($(t,e),{throwIfNoEntry:!1})?.isDirectory()===!0&&i!=="."?`${i}/.`:i,{settings:a,rules:S,files:c}=await r.forPaths([s]),d=c.map(u=>u.path).filter(u=>k.includes(q.basename(u))),h=d.length===0?r.configurationPath??"none":d.join(", then ");return b(n,`Configuration: ${h}

`),b(n,L(T(a.at(s),S.map(({rule:u})=>u),i))),0}export{ce as configCommand,le as initCommand};
