function isWhollyOn(settings,rule,path){return[void 0,...rule.cases.flatMap(({profile})=>profile??[])].every(profile=>settings.severityFor(rule,path,null,profile)!=="off")}export{isWhollyOn};
