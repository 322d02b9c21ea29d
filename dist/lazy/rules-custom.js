import{loadCustomRules}from"./chunk-EIK75AUK.js";import"./chunk-IK5T2CF5.js";import"./chunk-3WVY5ROH.js";import"./chunk-6QXG2FK7.js";import"./chunk-MYD3BOG4.js";export{loadCustomRules};
