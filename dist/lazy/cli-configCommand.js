import{print}from"./chunk-BI4R5WIR.js";import{testDataAmong}from"./chunk-NHTMJLJ4.js";import{prepare}from"./chunk-R4K2QVTE.js";import"./chunk-KUJSETLE.js";import"./chunk-H2RMUXVY.js";import"./chunk-5RMTN7SM.js";import"./chunk-M3DEPPUO.js";import"./chunk-IK5T2CF5.js";import"./chunk-3WVY5ROH.js";import"./chunk-LGYVTUBH.js";import"./chunk-6QXG2FK7.js";import"./chunk-EOGTGEWJ.js";import"./chunk-UOCPQAUW.js";import{UsageError,reasonOf}from"./chunk-KLY7GOWL.js";import"./chunk-Y2FGIQ3O.js";import"./chunk-LQMDIOVO.js";import{slashed}from"./chunk-YLQOV3QD.js";import"./chunk-PHGJ7VHJ.js";import{lineOf}from"./chunk-K3AQ4MUT.js";import"./chunk-MYD3BOG4.js";import{existsSync,writeFileSync}from"node:fs";import{join,relative,resolve}from"node:path";function initialConfig(exclude=["vendor","**/testdata/**"]){return`# yaml-language-server: $schema=https://sa-lint.dev/schema/config.schema.json
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
${exclude.map(glob=>`#   - ${glob.startsWith("*")?`'${glob}'`:glob}`).join(`
`)}

# Folders of your own rules: <folder>/<category>/<id>.yaml, in the same format as those of sa-lint.
# ruleFolders:
#   - .sa-lint/rules
`}function settingsFor(settings,rules,path){let excluded=settings.configuration?.exclude.find(({value})=>value.matches(path));return{path,excluded:excluded===void 0?null:{value:excluded.value.pattern,origin:{by:"configuration",place:excluded.place}},profile:settings.profile,failOn:settings.failOn,rules:rules.map(rule=>explainRule(settings,rule,path))}}function explainRule(settings,rule,path){let level=settings.levelOf(rule),objects=[];if(level.origin.by!=="command line")for(let override of settings.configuration?.overrides??[]){let overridden=levelIn(override,rule,path);overridden!==null&&(override.objects.length>0?objects.push({globs:override.objects,level:overridden}):(level=overridden,objects=[]))}let severities=["error","warning","note"].filter(severity=>severity===rule.severity||rule.cases.some(one=>one.severity===severity)),options=Object.keys(rule.options).map(name2=>({name:name2,value:settings.optionOf(rule,name2)}));return{id:rule.id,level,severities,objects,options}}function levelIn(override,rule,path){let overridden=override.rules.get(rule.id);if(overridden===void 0||!override.appliesToPath(path))return null;let{level,place}=overridden;return{value:level,origin:{by:"override",place,reason:override.reason}}}function describeSettings({path,excluded,profile,failOn,rules}){let rows=[["profile",profile.value,profile.origin],["failOn",failOn.value,failOn.origin]];for(let{id,level,severities,objects,options}of rules){rows.push([id,level.value??severities.join(" or "),level.origin]);for(let{globs,level:forThem}of objects)rows.push([`  on ${globs.map(describeObject).join(", ")}`,forThem.value,forThem.origin]);for(let{name:name2,value}of options)rows.push([`  ${name2}`,JSON.stringify(value.value),value.origin])}let[labels,values]=[0,1].map(column=>Math.min(60,Math.max(...rows.map(row=>row[column].length)))),lines=rows.map(([label,value,origin])=>`${label.padEnd(labels)}  ${value.padEnd(values)}  ${describeOrigin(origin)}`);return`${excluded===null?"":`${path} is left out by '${excluded.value}' (${describeOrigin(excluded.origin)}).

`}In force for ${path}:

${lines.join(`
`)}
`}function describeOrigin(origin){return origin.by==="profile"?`profile ${origin.profile}`:origin.by==="configuration"?placeText(origin.place):origin.by==="override"?`override at ${placeText(origin.place)}: ${origin.reason}`:origin.by}function describeObject({kind,namespace,name:name2}){let where=namespace===void 0?name2:`${namespace}/${name2??"*"}`;return[kind,where].filter(part=>part!==void 0).join(" ")}function placeText({source,span}){return`${source.path}:${lineOf(source,span.start)}`}var name=".sa-lint.yaml";async function initCommand({cwd,stdout}){try{if(existsSync(join(cwd,name)))throw new UsageError(`${name} is there already.`);let{discover}=await import("./files-discover.js"),{paths}=await discover(["."],{root:cwd}),{exclude}=testDataAmong(paths);writeFileSync(join(cwd,name),initialConfig(exclude.length===0?void 0:exclude),{flag:"wx"})}catch(error){if(error instanceof UsageError)throw error;let there=error.code==="EEXIST";throw new UsageError(there?`${name} is there already.`:`cannot write ${name}: ${reasonOf(error)}.`)}return stdout.write(`Wrote ${name}. 'sa-lint config' shows what it says.
`),0}async function configCommand(path,flags,io){let{cwd}=io,{settings,rules,configurationPath}=await prepare({cwd,config:flags.config,paths:[path]}),shown=slashed(relative(cwd,resolve(cwd,path)))||".";if(shown===".."||shown.startsWith("../"))throw new UsageError(`'${path}' is outside of this folder; run 'sa-lint config' where it is judged.`);return print(io,`Configuration: ${configurationPath??"none"}

`),print(io,describeSettings(settingsFor(settings,rules.map(({rule})=>rule),shown))),0}export{configCommand,initCommand};
