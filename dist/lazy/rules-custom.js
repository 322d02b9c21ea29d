import{loadCustomRules}from"./chunk-UNKWQMR7.js";import"./chunk-UOICBOGH.js";import"./chunk-3WVY5ROH.js";import"./chunk-MYD3BOG4.js";export{loadCustomRules};
