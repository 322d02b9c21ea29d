import{Repository}from"./chunk-PMLGIFQW.js";import{GitError}from"./chunk-OUZ3ABDJ.js";import"./chunk-LQMDIOVO.js";import"./chunk-MYD3BOG4.js";export{GitError,Repository};
