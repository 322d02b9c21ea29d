function n(r,t,o){return[void 0,...t.cases.flatMap(({profile:e})=>e??[])].every(e=>r.severityFor(t,o,null,e)!=="off")}export{n as a};
