import{IgnorePatterns}from"./chunk-AYYRPPJE.js";import"./chunk-HUMMNKXA.js";import"./chunk-MYD3BOG4.js";export{IgnorePatterns};
