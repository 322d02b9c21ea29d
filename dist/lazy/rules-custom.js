import{loadCustomRules}from"./chunk-SVAQKT2C.js";import"./chunk-XAQWHXV6.js";import"./chunk-3WVY5ROH.js";import"./chunk-6QXG2FK7.js";import"./chunk-MYD3BOG4.js";export{loadCustomRules};
