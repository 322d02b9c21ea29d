import{repository}from"./chunk-Y2FGIQ3O.js";import{logText,printable}from"./chunk-K3AQ4MUT.js";var UsageError=class extends Error{name="UsageError";constructor(lines){super(logText([lines].flat().map(printable).join(`
`)))}static is(error){return error instanceof Error&&error.name==="UsageError"}},issues=`${repository}/issues`;function reasonOf(error){return(error instanceof Error?error.message:String(error)).split(`
`,1)[0]}export{UsageError,reasonOf};
