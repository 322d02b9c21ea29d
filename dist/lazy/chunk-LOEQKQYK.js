import{a as s}from"./chunk-IHYYUMME.js";import{o as n,q as r}from"./chunk-TTHCZHRB.js";var o=class extends Error{name="UsageError";constructor(e){super(r([e].flat().map(n).join(`
`)))}static is(e){return e instanceof Error&&e.name==="UsageError"}},l=`${s}/issues`;function c(t){return(t instanceof Error?t.message:String(t)).split(`
`,1)[0]}export{o as a,c as b};
