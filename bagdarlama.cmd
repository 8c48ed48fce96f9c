@echo off
rem The command on Windows. Beside its sources it builds the jar where it is missing, then runs it; after a change of the sources,
rem delete the folder target. Unpacked from an archive it has a jar and no sources. Exit status: that of the program, or 3 where it could not be started at all.
setlocal
set "HOME_DIR=%~dp0"
set "PROGRAM=%HOME_DIR%"
if exist "%HOME_DIR%pom.xml" set "PROGRAM=%HOME_DIR%target\"
set "JAR=%PROGRAM%bagdarlama.jar"

rem No path stands inside parentheses: the one of "Program Files (x86)" would close them.
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo bagdarlama: Java 17 or newer is needed: set JAVA_HOME, or put java on the PATH. 1>&2
    exit /b 3
)

if exist "%HOME_DIR%pom.xml" goto sources
if exist "%JAR%" goto run
echo bagdarlama: "%JAR%" is missing: unpack the archive again. 1>&2
exit /b 3

:sources
rem A jar without a byte is what a build or a copy that was broken off leaves behind.
if exist "%JAR%" for %%F in ("%JAR%") do if %%~zF==0 del "%JAR%"
if exist "%JAR%" if exist "%HOME_DIR%target\lib" if exist "%HOME_DIR%target\lib-pdf" goto run
echo bagdarlama: building the program from its sources ^(the first time also downloads its libraries^)... 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -q -Dmaven.test.skip -Denforcer.skip -Dmaven.compiler.failOnWarning=false package 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
    echo bagdarlama: the build failed; its messages stand above. 1>&2
    exit /b 3
)

:run
rem The console's own character set has no Kazakh letters.
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 ^
    -Dstderr.encoding=UTF-8 "-Dbagdarlama.command=%~0" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
