function otherPlaces({via=[],related}){return via.length===0?related:[...via,...related]}export{otherPlaces};
