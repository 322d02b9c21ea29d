function d(e){e.shared=!0}function n(e){return e.shared===!0}export{d as a,n as b};
