var e=["error","warning","note","off"],r=["error","warning","note","never"],n=["recommended","strict"];export{e as a,r as b,n as c};
