import{Repository}from"./chunk-XBO26Y5B.js";import{GitError}from"./chunk-OUZ3ABDJ.js";import"./chunk-FFSXXEBR.js";import"./chunk-MYD3BOG4.js";export{GitError,Repository};
