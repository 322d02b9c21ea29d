import{a}from"./chunk-I2FRUITR.js";import"./chunk-WGGSOZ7J.js";import"./chunk-WLCJNZ3C.js";export{a as IgnorePatterns};
