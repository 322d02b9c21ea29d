import{repository}from"./chunk-Y2FGIQ3O.js";var tool={name:"sa-lint",url:repository},maxSarifResults=5e3;export{tool,maxSarifResults};
