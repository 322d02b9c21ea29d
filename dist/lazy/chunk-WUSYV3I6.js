import{a as e}from"./chunk-IHYYUMME.js";var o={name:"sa-lint",url:e},r=5e3;export{o as a,r as b};
