import{tool}from"./chunk-ETO5W7AQ.js";import{attributes,xmlHead,xmlText}from"./chunk-MB3HIRV3.js";import{headline,inputCounts}from"./chunk-UM2VLGIE.js";import{byPath,fixOf,located,messageOf}from"./chunk-ZRWVDVGD.js";import"./chunk-2REHRQ65.js";import"./chunk-NHTMJLJ4.js";import"./chunk-Y2FGIQ3O.js";import"./chunk-K3AQ4MUT.js";import"./chunk-MYD3BOG4.js";var junit=result=>{let suites=[...byPath(result.findings)].map(([path,findings])=>suite(path,findings)),total=result.findings.length,totals=attributes({name:tool.name,tests:Math.max(1,total),failures:total,errors:0}),body=total===0?passed(`${headline(result.summary)} in ${inputCounts(result.summary)}`):suites.join("");return`${xmlHead}<testsuites${totals}>
${body}</testsuites>
`};function suite(path,findings){let counts={name:path,tests:findings.length,failures:findings.length,errors:0};return`  <testsuite${attributes(counts)}>
${findings.map(testCase).join("")}  </testsuite>
`}function testCase(finding){let{path,line,column}=located(finding),message=messageOf(finding),fix=fixOf(finding),details=`${path}:${line}:${column}: ${message}${fix===""?"":` Fix: ${fix}`}`,names={name:finding.rule,classname:path.replace(/\.(?:ya?ml|json)$/,""),file:path,line};return`    <testcase${attributes(names)}>
      <failure${attributes({message,type:finding.severity})}>${xmlText(details)}</failure>
    </testcase>
`}function passed(name){let counts={name:tool.name,tests:1,failures:0,errors:0};return`  <testsuite${attributes(counts)}>
    <testcase${attributes({name,classname:tool.name})}/>
  </testsuite>
`}export{junit};
