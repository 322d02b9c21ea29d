var UsageError=class extends Error{name="UsageError";static is(error){return error instanceof Error&&error.name==="UsageError"}};function reasonOf(error){return(error instanceof Error?error.message:String(error)).split(`
`,1)[0]}export{UsageError,reasonOf};
