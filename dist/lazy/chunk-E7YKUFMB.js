function markShared(part){part.shared=!0}function isShared(part){return part.shared===!0}export{markShared,isShared};
