import{a}from"./chunk-UXTRIWLD.js";import"./chunk-V54EDBGZ.js";import"./chunk-SQDPHQUN.js";import"./chunk-3OXAJUOP.js";import"./chunk-WLCJNZ3C.js";export{a as loadCustomRules};
