import{a,b}from"./chunk-FL6XYIPG.js";import"./chunk-WLCJNZ3C.js";export{b as completionScript,a as shells};
