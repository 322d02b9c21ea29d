var levels=["error","warning","note","off"],failOns=["error","warning","note","never"],profiles=["recommended","strict"];export{levels,failOns,profiles};
