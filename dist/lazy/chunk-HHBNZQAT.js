var severities=["error","warning","note"];export{severities};
