"""`codexyz build`: a working tree is built as CodeBuild builds it, from what is in the folder right now.

files       which files of the folder are the sources
archive     sources as a zip, artifacts out of one
buildspec   which buildspec counts
workshop    bucket, role and project of local builds on a server
caches      the cache as a folder of this machine
follow      a build or a batch, until it is over
telling     what is said of it at the end, and the exit code
command     the options, and the order in which all this happens
"""
