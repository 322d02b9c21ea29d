var tool={name:"sa-lint",url:"https://github.com/sa-lint/sa-lint"},maxSarifResults=5e3;export{tool,maxSarifResults};
