import{o as t,q as n,s as o}from"./chunk-TTHCZHRB.js";function i({stderr:r},e){r.write(n(`sa-lint: ${t(e)}
`))}function u({stdout:r},e){r.write(o(e))}export{i as a,u as b};
