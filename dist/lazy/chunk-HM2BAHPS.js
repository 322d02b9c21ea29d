import{o as r,q as e,s as o}from"./chunk-ORG3HALP.js";function i({stderr:t},n){t.write(e(`sa-lint: ${r(n)}
`))}function u({stdout:t},n){t.write(o(n))}export{i as a,u as b};
