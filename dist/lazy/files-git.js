import{a as b}from"./chunk-4BL6WEYG.js";import{a}from"./chunk-XCBAJD5R.js";import"./chunk-2AOUSHI3.js";import"./chunk-WLCJNZ3C.js";export{a as GitError,b as Repository};
