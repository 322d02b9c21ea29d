import{a as e}from"./chunk-IHYYUMME.js";var t={name:"sa-lint",url:e},r=5e3;export{t as a,r as b};
