import{GitError,gitProgram,runGit}from"./chunk-OUZ3ABDJ.js";import"./chunk-MYD3BOG4.js";export{GitError,gitProgram,runGit};
