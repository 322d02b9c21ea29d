import{a,b,c}from"./chunk-XCBAJD5R.js";import"./chunk-WLCJNZ3C.js";export{a as GitError,c as gitProgram,b as runGit};
