import{logText,printable}from"./chunk-DSZVRTPS.js";var UsageError=class extends Error{name="UsageError";constructor(lines){super(logText([lines].flat().map(printable).join(`
`)))}static is(error){return error instanceof Error&&error.name==="UsageError"}};function reasonOf(error){return(error instanceof Error?error.message:String(error)).split(`
`,1)[0]}export{UsageError,reasonOf};
