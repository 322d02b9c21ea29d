function n({via:e=[],related:r}){return e.length===0?r:[...e,...r]}export{n as a};
